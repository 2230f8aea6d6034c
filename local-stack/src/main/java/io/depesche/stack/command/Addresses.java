package io.depesche.stack.command;

import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a running stack can be reached, as lines for people. */
final class Addresses {

    private Addresses() {}

    static List<String> of(RunState state) {
        String gateway = state.url(StackPlan.GATEWAY);
        return List.of(
                pageLine(state),
                "  stream    " + gateway + "/api/stream",
                "  API       " + gateway + "/q/openapi",
                "  ingest    " + state.url(StackPlan.INGEST) + "/api/articles (token: "
                        + state.tokens().get("ingest") + ")",
                "  feed      " + state.url(StackPlan.SEEDS) + "/feed.xml",
                "  Kafka     " + state.url(StackPlan.KAFKA),
                "  database  " + state.url(StackPlan.POSTGRES));
    }

    /**
     * The page, with the right to change feeds behind the {@code #}: a browser never sends that part, so the token is in no log of any
     * server. It is printed for whoever may read the token's file, and for nobody else.
     */
    static String pageLine(RunState state) {
        String page = "  page      " + state.url(StackPlan.GATEWAY) + "/";
        String token = tokenIn(state.tokens().get("operator"));
        return token == null ? page : page + "#operator=" + token;
    }

    private static @Nullable String tokenIn(@Nullable String file) {
        try {
            return file == null ? null : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            return null;
        }
    }
}
