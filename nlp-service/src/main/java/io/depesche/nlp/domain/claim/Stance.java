package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the text says about whether an act happened, and according to whom; while it is read. */
final class Stance {

    static final String ASSERTED = "asserted";
    static final String REPORTED = "reported";
    static final String DENIED = "denied";
    static final String PLANNED = "planned";

    boolean denied;
    boolean planned;
    boolean reported;
    boolean hedged;
    /** Whether the act is only what somebody asks for or what would follow: no claim. */
    boolean wished;

    @Nullable
    Span condition;

    final List<Party> by = new ArrayList<>(2);

    String modality(@Nullable String ofFrame) {
        if (denied) {
            return DENIED;
        }
        if (planned) {
            return PLANNED;
        }
        if (ofFrame != null) {
            return ofFrame;
        }
        return reported ? REPORTED : ASSERTED;
    }

    void by(List<Party> parties) {
        for (Party party : parties) {
            if (!by.contains(party)) {
                by.add(party);
            }
        }
    }
}
