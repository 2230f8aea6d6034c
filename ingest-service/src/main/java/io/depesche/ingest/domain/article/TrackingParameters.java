package io.depesche.ingest.domain.article;

import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say where a reader came from and nothing about the article: the same article linked from a newsletter and from
 * a feed must have one identity.
 */
final class TrackingParameters {

    private static final String CAMPAIGN_PREFIX = "utm_";

    /** Click ids of advertising and mail systems, as they stand in links of real feeds. */
    private static final Set<String> CLICK_IDS = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid",
            "wt_mc", "wt_zmc", "_ga", "_gl");

    private TrackingParameters() {}

    /** The query without them; order and spelling of the others stay. */
    static String removedFrom(String query) {
        StringBuilder kept = new StringBuilder(query.length());
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            String parameter = query.substring(start, end < 0 ? query.length() : end);
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return kept.toString();
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith(CAMPAIGN_PREFIX) || CLICK_IDS.contains(name);
    }
}
