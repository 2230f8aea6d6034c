package io.depesche.stack.command;

import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackPlan;
import java.util.List;

/** Where a running stack can be reached, as lines for people. */
final class Addresses {

    private Addresses() {}

    static List<String> of(RunState state) {
        String gateway = state.url(StackPlan.GATEWAY);
        return List.of(
                "  page      " + gateway + "/",
                "  stream    " + gateway + "/api/stream",
                "  API       " + gateway + "/q/openapi",
                "  ingest    " + state.url(StackPlan.INGEST) + "/api/articles (token: "
                        + state.tokens().get("ingest") + ")",
                "  feed      " + state.url(StackPlan.SEEDS) + "/feed.xml",
                "  Kafka     " + state.url(StackPlan.KAFKA),
                "  database  " + state.url(StackPlan.POSTGRES));
    }
}
