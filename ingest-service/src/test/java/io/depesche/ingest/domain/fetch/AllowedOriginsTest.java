package io.depesche.ingest.domain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedOriginsTest {

    @Test
    void onlyListedOriginsMayBeFetched() {
        AllowedOrigins origins = new AllowedOrigins(List.of("http://127.0.0.1:8084", "https://Zeitung.Example"));

        assertThat(allows(origins, "http://127.0.0.1:8084/artikel/1")).isTrue();
        assertThat(allows(origins, "https://zeitung.example:443/a")).isTrue();
        assertThat(allows(origins, "http://127.0.0.1:8085/")).isFalse();
        assertThat(allows(origins, "http://127.0.0.1/")).isFalse();
        assertThat(allows(origins, "https://127.0.0.1:8084/")).isFalse();
        assertThat(allows(origins, "http://zeitung.example/a"))
                .as("never down to http")
                .isFalse();
        assertThat(allows(origins, "https://zeitung.example.evil.example/")).isFalse();
        assertThat(allows(origins, "http://127.1:8084/")).isFalse();
        assertThat(allows(origins, "http://2130706433:8084/")).isFalse();
        assertThat(allows(new AllowedOrigins(List.of()), "https://zeitung.example/a"))
                .isFalse();
    }

    @Test
    void aMisspeltOriginStopsTheStart() {
        assertThatThrownBy(() -> new AllowedOrigins(List.of("zeitung.example")))
                .hasMessageContaining("zeitung.example");
        assertThatThrownBy(() -> new AllowedOrigins(List.of("https://zeitung.example/pfad")))
                .hasMessageContaining("origin");
    }

    private static boolean allows(AllowedOrigins origins, String address) {
        CanonicalUrl url = CanonicalUrl.parse(address);
        return url != null && origins.allow(url);
    }
}
