package io.depesche.gateway.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.domain.article.Answer;
import io.depesche.gateway.domain.feed.FeedId;
import io.depesche.gateway.domain.trace.TraceReport;
import io.depesche.gateway.domain.trace.TraceStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"article","feed"?,"steps":[…]}} of a private API. Pure. */
final class TraceReader {

    private TraceReader() {}

    static TraceReport report(String service, Answer answer) {
        return switch (answer) {
            case Answer.Found found -> steps(service, found.json());
            case Answer.Absent absent -> TraceReport.nothing();
            case Answer.Refused refused -> new TraceReport.Silent(service);
            case Answer.Unreachable unreachable -> new TraceReport.Silent(service);
            case Answer.Broken broken -> new TraceReport.Silent(service);
        };
    }

    private static TraceReport steps(String service, byte[] json) {
        try {
            JsonNode body = WireJson.mapper().readTree(json);
            List<TraceStep> steps = new ArrayList<>();
            for (JsonNode step : body.path("steps")) {
                steps.add(WireJson.mapper().treeToValue(step, TraceStep.class));
            }
            return steps.stream().allMatch(TraceReader::isWhole)
                    ? new TraceReport.Known(steps, feed(body))
                    : new TraceReport.Silent(service);
        } catch (IOException e) {
            return new TraceReport.Silent(service);
        }
    }

    /** It becomes part of an address: what is no id of a feed is none. */
    private static @Nullable String feed(JsonNode body) {
        String id = body.path("feed").asText();
        return FeedId.isWellFormed(id) ? id : null;
    }

    /** The mapper fills what is missing with null, whatever the type promises. */
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(TraceStep step) {
        return step != null && step.step() != null && step.service() != null && step.outcome() != null;
    }
}
