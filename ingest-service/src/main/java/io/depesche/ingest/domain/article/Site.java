package io.depesche.ingest.domain.article;

import crawlercommons.domains.EffectiveTldFinder;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses belong to one owner: those of one registrable domain, by the Public Suffix List that crawler-commons carries.
 * {@code m.zeitung.co.uk} and {@code www.zeitung.co.uk} are one site, {@code a.github.io} and {@code b.github.io} are two.
 */
public final class Site {

    private Site() {}

    /**
     * Reads the Public Suffix List. Whoever asks first would do it otherwise, and wait for a tenth of a second, or a whole one on a busy
     * machine.
     */
    public static void load() {
        registrableDomain("zeitung.example");
    }

    /** Registrable domain of a host; the host itself where it has none: an IP address, {@code localhost}, a public suffix. */
    public static String of(CanonicalUrl url) {
        String host = url.uri().getHost();
        String domain = url.domain() == null ? null : registrableDomain(host);
        return domain == null ? host : domain;
    }

    /** Whether two addresses belong to one site. */
    public static boolean same(CanonicalUrl one, CanonicalUrl other) {
        return of(one).equals(of(other));
    }

    static @Nullable String registrableDomain(String host) {
        if (EffectiveTldFinder.getEffectiveTLD(host) != null) {
            return EffectiveTldFinder.getAssignedDomain(host, false, false);
        }
        // The list's own rule for an ending that it does not know, such as .example: that ending and one label more.
        int last = host.lastIndexOf('.');
        return last <= 0 ? null : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
