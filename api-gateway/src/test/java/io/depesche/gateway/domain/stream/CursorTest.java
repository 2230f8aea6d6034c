package io.depesche.gateway.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWasWritten() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            long[] next = random.longs(random.nextInt(20), 0, Long.MAX_VALUE).toArray();
            Cursor cursor = new Cursor(random.nextLong(), Position.of(next));

            assertThat(Cursor.parse(cursor.text())).contains(cursor);
        }
    }

    @Test
    void isShortEnoughToStandInEveryEvent() {
        String text = new Cursor(-1, Position.of(1_000_000, 2_000_000, 3_000_000)).text();

        assertThat(text).hasSizeLessThan(32).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "latest",
                "AQ",
                "AQAAAAAAAAAB",
                "AQAAAAAAAAAB//",
                "<script>",
                "AQAAAAAAAAABAAE=",
                " ",
                "\u0000"
            })
    void refusesWhatItHasNotWritten(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void refusesBytesAfterTheEndAndOverlongNumbers() {
        byte[] good = Base64.getUrlDecoder().decode(new Cursor(5, Position.of(1)).text());
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 1);
        byte[] overlong = longer.clone();
        overlong[good.length - 1] = (byte) 0x81;

        assertThat(Cursor.parse(encode(longer))).isEmpty();
        assertThat(Cursor.parse(encode(overlong))).isEmpty();
    }

    @Test
    void survivesRandomBytesOfAnyLength() {
        Random random = new Random(11);
        for (int n = 0; n < 20_000; n++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = 1;
            }
            String text = random.nextBoolean() ? encode(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);

            Cursor.parse(text).ifPresent(cursor -> assertThat(cursor.text()).isEqualTo(text));
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
