package io.depesche.ingest.domain.fetch;

import org.jspecify.annotations.Nullable;

/** How we call ourselves to the servers that we ask: {@code Depesche/0.1 (+https://zeitung.example/bot)}. */
public final class UserAgent {

    /** The word that a robots.txt knows us by. */
    public static final String PRODUCT = "Depesche";

    private static final String VERSION = "0.1";
    private static final int LONGEST_CONTACT = 200;

    private UserAgent() {}

    /**
     * The value of the header.
     *
     * @param contact an address or a page where an operator reaches us; {@code null} if nobody has named one
     * @throws IllegalArgumentException if it could not stand in a header
     */
    public static String of(@Nullable String contact) {
        if (contact == null) {
            return PRODUCT + "/" + VERSION + " (news reader; its operator has named no contact)";
        }
        boolean fits = contact.length() <= LONGEST_CONTACT
                && contact.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '(' && c != ')');
        if (!fits) {
            throw new IllegalArgumentException(
                    "expected a mail address or the address of a page as contact but found: " + contact);
        }
        return PRODUCT + "/" + VERSION + " (+" + contact + ")";
    }
}
