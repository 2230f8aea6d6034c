package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.article.Issue;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say about files, topics, codes and settings is so. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TOPIC = Pattern.compile("news\\.[a-z]+\\.[a-z]+\\.v\\d+(?:\\.[a-z]+\\.dlq)?");
    private static final Pattern FIRST_COLUMN = Pattern.compile("(?m)^\\| `([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final int README_LINES = 150;

    static List<Path> documents() {
        return Stream.concat(
                        Repository.files(Repository.ROOT, ".md").stream()
                                .filter(file -> Repository.ROOT.equals(file.getParent())),
                        Repository.files(Repository.ROOT.resolve("docs"), ".md").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFiles(Path document) {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(Repository.text(document));
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains("://") && !target.startsWith("#") && !isThere(document, target)) {
                broken.add(target);
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pathsInCodeMarksExist(Path document) {
        Set<String> roots = roots();
        List<String> missing = new ArrayList<>();
        Matcher code = CODE.matcher(Repository.text(document));
        while (code.find()) {
            String words = code.group(1);
            boolean placeholder = words.chars().anyMatch(c -> "<>*…{} $".indexOf(c) >= 0);
            String first = words.split("/", 2)[0];
            if (!placeholder && words.contains("/") && roots.contains(first)) {
                if (!Files.exists(Repository.ROOT.resolve(words))) {
                    missing.add(words);
                }
            } else if (!placeholder && words.matches("[A-Z][A-Za-z]+\\.java") && !isSomewhere(words)) {
                missing.add(words);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void topicsExist(Path document) {
        Set<String> known = Topics.ALL.stream().map(Topic::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(Topics.ARTICLE_WITHDRAWN_TYPE);
        Matcher topic = TOPIC.matcher(Repository.text(document));
        while (topic.find()) {
            assertThat(known).contains(topic.group());
        }
    }

    @Test
    void readmeIsShort() {
        assertThat(Repository.text(Repository.ROOT.resolve("README.md")).lines().count())
                .isLessThanOrEqualTo(README_LINES);
    }

    @Test
    void readmeNamesEveryModule() {
        String pom = Repository.text(Repository.ROOT.resolve("pom.xml"));
        Matcher module = Pattern.compile("<module>([^<]+)</module>").matcher(pom);
        Set<String> modules = new TreeSet<>();
        while (module.find()) {
            modules.add(module.group(1));
        }
        assertThat(firstColumn("README.md")).containsAll(modules);
    }

    @Test
    void theTableOfTopicsIsTheListInTheCode() {
        assertThat(firstColumn("docs/reference/topics.md").stream().filter(cell -> cell.startsWith("news.")))
                .containsExactlyElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void theTableOfIssuesIsTheListInTheCode() {
        assertThat(firstColumn("docs/reference/issue-codes.md"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Issue.class.getFields())
                        .filter(field -> field.getType() == String.class)
                        .map(DocumentationTest::value)
                        .toList());
    }

    @Test
    void theTableOfReasonsIsTheListInTheCode() {
        assertThat(firstColumn("docs/how-to/dead-letters.md").stream().filter(cell -> !cell.startsWith("dead-letter-")))
                .containsExactlyElementsOf(Arrays.stream(UnreadableRecord.Reason.values())
                        .map(UnreadableRecord.Reason::code)
                        .toList());
    }

    @Test
    void everyVariableOfAServiceIsExplained() {
        Set<String> explained = new TreeSet<>(firstColumn("docs/reference/configuration.md"));
        for (String service : Repository.SERVICES) {
            Properties settings = Repository.settings(service);
            for (String key : settings.stringPropertyNames()) {
                Matcher variable = VARIABLE.matcher(settings.getProperty(key));
                while (variable.find()) {
                    assertThat(explained).as(service + " " + key).contains(variable.group(1));
                }
            }
        }
    }

    /** A checkout is built and run elsewhere, and packages come from wherever its reader gets them. */
    @Test
    void nothingNamesAPackageHostOrAPlaceOnAMachine() {
        List<String> words = List.of(
                "repo.maven" + ".apache.org",
                "repo1" + ".maven.org",
                "registry" + ".npmjs.org",
                "registry" + ".yarnpkg.com",
                "docker" + ".io/",
                "quay" + ".io/",
                "ghcr" + ".io/",
                "/work" + "/main",
                ".." + "/shared");
        Predicate<String> named = text -> words.stream().anyMatch(text::contains);
        assertThat(Repository.files(
                                Repository.ROOT,
                                ".md",
                                ".java",
                                ".xml",
                                ".yaml",
                                ".json",
                                ".js",
                                ".sh",
                                ".properties",
                                ".tsv",
                                ".html",
                                ".css",
                                "Dockerfile",
                                "depesche",
                                ".ci/run")
                        .stream()
                        .filter(file -> named.test(Repository.text(file))))
                .isEmpty();
    }

    private static boolean isThere(Path document, String target) {
        String path = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
        Path file = document.resolveSibling(path).normalize();
        if (!target.contains("#")) {
            return Files.exists(file);
        }
        String anchor = target.substring(target.indexOf('#') + 1);
        return Repository.text(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    private static boolean isSomewhere(String name) {
        return Repository.files(Repository.ROOT, "/" + name).stream().findAny().isPresent();
    }

    /** Names at the top of the checkout: what starts with one of them is meant as a path. */
    private static Set<String> roots() {
        try (Stream<Path> top = Files.list(Repository.ROOT)) {
            return top.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> firstColumn(String document) {
        Matcher cell = FIRST_COLUMN.matcher(Repository.text(Repository.ROOT.resolve(document)));
        List<String> cells = new ArrayList<>();
        while (cell.find()) {
            cells.add(cell.group(1));
        }
        return cells;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
