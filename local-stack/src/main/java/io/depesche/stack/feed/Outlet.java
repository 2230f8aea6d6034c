package io.depesche.stack.feed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything the sample outlet publishes.
 *
 * @param articles newest first
 * @param edits the later text of some of them, by slug
 */
record Outlet(
        String title, String description, String language, List<SeedArticle> articles, Map<String, SeedArticle> edits) {

    private static final String ENDING = ".md";
    private static final String EDIT_ENDING = ".edit.md";

    Outlet {
        articles = List.copyOf(articles);
        edits = Map.copyOf(edits);
    }

    /** Reads the folder {@code seeds}. */
    static Outlet read(Path seeds) throws IOException {
        Map<String, SeedArticle> articles = new TreeMap<>();
        Map<String, SeedArticle> edits = new TreeMap<>();
        try (Stream<Path> files = Files.list(seeds.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(EDIT_ENDING)) {
                    String slug = name.substring(0, name.length() - EDIT_ENDING.length());
                    edits.put(slug, SeedArticle.parse(slug, Files.readString(file)));
                } else if (name.endsWith(ENDING)) {
                    String slug = name.substring(0, name.length() - ENDING.length());
                    articles.put(slug, SeedArticle.parse(slug, Files.readString(file)));
                }
            }
        }
        Properties feed = new Properties();
        try (Reader in = Files.newBufferedReader(seeds.resolve("feed.properties"))) {
            feed.load(in);
        }
        return new Outlet(
                feed.getProperty("title", "Depesche"),
                feed.getProperty("description", ""),
                feed.getProperty("language", "de"),
                articles.values().stream()
                        .sorted(Comparator.comparing(SeedArticle::published).reversed())
                        .toList(),
                edits);
    }

    /** The articles as they are shown before or after the edit. */
    List<SeedArticle> shown(boolean edited) {
        return articles.stream()
                .map(article -> edited ? edits.getOrDefault(article.slug(), article) : article)
                .toList();
    }
}
