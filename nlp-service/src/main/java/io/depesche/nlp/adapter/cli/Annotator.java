package io.depesche.nlp.adapter.cli;

import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.depesche.nlp.domain.text.CodePointRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one input into one line of output, whatever the input is like. Thread-safe. */
final class Annotator {

    private final EnrichmentPipeline pipeline;
    private final ArticleReader reader;
    private final boolean codePoints;
    private final boolean timeMl;

    Annotator(EnrichmentPipeline pipeline, ArticleReader reader, boolean codePoints, boolean timeMl) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.codePoints = codePoints;
        this.timeMl = timeMl;
    }

    Annotated ofLine(byte[] line) {
        try {
            return annotated(reader.ofJson(line, null));
        } catch (UnreadableRecord e) {
            return failed(ArticleReader.idOf(line), String.valueOf(e.getMessage()));
        }
    }

    /** A failure names the file, as it was given. */
    Annotated ofFile(Path file) {
        try {
            return annotated(reader.ofFile(file));
        } catch (UnreadableRecord e) {
            return failed(file.toString(), String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return failed(file.toString(), "no such file");
        } catch (CharacterCodingException e) {
            return failed(file.toString(), "not UTF-8");
        } catch (IOException e) {
            return failed(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Annotated annotated(ArticleFetched article) {
        ArticleEnriched enriched = pipeline.enrich(article);
        byte[] json = WireJson.write(codePoints ? CodePointRecord.of(enriched) : enriched);
        return new Annotated(article.article().externalId(), json, timeMl ? TimeMl.of(enriched) : null, null);
    }

    private static Annotated failed(@Nullable String id, String error) {
        Map<String, String> line = new LinkedHashMap<>();
        if (id != null) {
            line.put("id", id);
        }
        line.put("error", error);
        return new Annotated(id, WireJson.write(line), null, error);
    }
}
