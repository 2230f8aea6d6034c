package io.depesche.nlp.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads linked documents. A HIPE table has a token a line: column 2 the label ({@code B-loc}), column 8 the link; a document begins with
 * {@code # hipe2022:document_id}, its date stands in {@code # hipe2022:date}. JSON lines hold text and mentions.
 */
final class LinkedDocuments {

    private static final int LABEL = 1;
    private static final int LINK = 7;
    private static final int MISC = 9;

    private static final Map<String, String> TYPES =
            Map.of("loc", "LOC", "pers", "PER", "per", "PER", "org", "ORG", "prod", "MISC", "humanprod", "MISC");

    private LinkedDocuments() {}

    /** @throws IllegalArgumentException if the file is neither */
    static List<LinkedDocument> read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first == '{' ? json(in) : new Table().read(in);
        }
    }

    private static List<LinkedDocument> json(BufferedReader in) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<LinkedDocument> documents = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode row = mapper.readTree(line);
            String text = row.path("text").asText();
            List<LinkedDocument.Mention> mentions = new ArrayList<>();
            for (JsonNode mention : row.path("mentions")) {
                int start = mention.path(0).asInt();
                int end = mention.path(1).asInt();
                if (start < 0 || end > text.length() || start >= end) {
                    throw new IllegalArgumentException("a mention outside its text: " + mention);
                }
                String address = mention.path(2).asText();
                String title = address.substring(address.lastIndexOf('/') + 1);
                boolean nobody = address.contains("notInWiki");
                mentions.add(new LinkedDocument.Mention(
                        text.substring(start, end),
                        null,
                        nobody
                                ? null
                                : URLDecoder.decode(title, StandardCharsets.UTF_8)
                                        .replace('_', ' '),
                        true));
            }
            documents.add(new LinkedDocument(mentions, 0));
        }
        return documents;
    }

    /** Reads a table; for one file. */
    private static final class Table {
        private final List<LinkedDocument> documents = new ArrayList<>();
        private List<LinkedDocument.Mention> mentions = new ArrayList<>();
        private int year;
        private @Nullable StringBuilder words;
        private @Nullable String type;
        private @Nullable String link;
        private boolean glued;

        List<LinkedDocument> read(BufferedReader in) throws IOException {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.startsWith("# hipe2022:document_id")) {
                    endDocument();
                } else if (line.startsWith("# hipe2022:date")) {
                    String date = line.substring(line.indexOf('=') + 1).strip();
                    boolean isDate = date.length() >= 4 && date.chars().limit(4).allMatch(Character::isDigit);
                    year = isDate ? Integer.parseInt(date.substring(0, 4)) : 0;
                } else if (!line.isBlank() && line.charAt(0) != '#' && !line.startsWith("TOKEN\t")) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length <= LINK) {
                        throw new IllegalArgumentException("line %d: expected at least %d columns, found %d"
                                .formatted(number, LINK + 1, columns.length));
                    }
                    token(columns);
                }
            }
            endDocument();
            return documents;
        }

        private void token(String[] columns) {
            String label = columns[LABEL];
            boolean inside = label.startsWith("I-") && words != null;
            if (!inside) {
                endMention();
            }
            if (label.startsWith("B-") || label.startsWith("I-")) {
                if (words == null) {
                    words = new StringBuilder();
                    type = TYPES.get(label.substring(2).toLowerCase(Locale.ROOT));
                    link = columns[LINK];
                } else if (!glued) {
                    words.append(' ');
                }
                words.append(columns[0]);
            }
            glued = columns.length > MISC && columns[MISC].contains("NoSpaceAfter");
        }

        private void endMention() {
            StringBuilder name = words;
            String of = type;
            if (name != null && of != null) {
                boolean linked = link != null && link.startsWith("Q");
                mentions.add(new LinkedDocument.Mention(name.toString(), of, linked ? link : null, false));
            }
            words = null;
        }

        private void endDocument() {
            endMention();
            if (!mentions.isEmpty()) {
                documents.add(new LinkedDocument(mentions, year));
            }
            mentions = new ArrayList<>();
            year = 0;
        }
    }
}
