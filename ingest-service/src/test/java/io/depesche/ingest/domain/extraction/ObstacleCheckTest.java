package io.depesche.ingest.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an article's place, and articles about such things, which are none. */
class ObstacleCheckTest {

    private static final String PARAGRAPH =
            "<p>%s Darüber haben gestern die Abgeordneten lange gestritten, ohne sich am Ende zu"
                    + " einigen, wie mehrere Teilnehmer übereinstimmend berichteten.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSENT_WALL  | <title>Mit Werbung weiterlesen</title><h1>Weiterlesen mit Werbung oder im PUR-Abo</h1><p>Wir und unsere Partner speichern Informationen auf einem Gerät.</p><button>Alle akzeptieren</button>
            CONSENT_WALL  | <title>Datenschutzeinstellungen</title><div id=sp_message_container_1></div><p>Bitte entscheiden Sie.</p>
            BOT_CHALLENGE | <title>Just a moment...</title><form id=challenge-form></form><p>Checking your browser before accessing blatt.example.</p>
            BOT_CHALLENGE | <title>Blatt</title><h1>Bitte bestätigen Sie, dass Sie kein Roboter sind</h1><p>Wir haben ungewöhnlichen Datenverkehr festgestellt.</p><div class=g-recaptcha></div>
            BOT_CHALLENGE | <title>blatt.example</title><p>Bitte warten</p><iframe src='https://geo.captcha-delivery.com/captcha/?x'></iframe>
            BOT_CHALLENGE | <title>Access denied</title><div id=px-captcha></div><p>Press &amp; Hold to confirm you are a human.</p>
            LOGIN_PAGE    | <title>Anmelden – Blatt</title><form><input name=u><input type=password></form><p>Passwort vergessen?</p>
            SOFT_404      | <title>Seite nicht gefunden - Blatt</title><h1>Fehler 404</h1><p>Die angeforderte Seite existiert nicht mehr. Prüfen Sie die Adresse.</p>
            """)
    void recognises(Obstacle.Kind kind, String html) {
        assertThat(new JsoupPageExtractor().extract(html, null)).isInstanceOfSatisfying(Obstacle.class, obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(kind);
            assertThat(obstacle.evidence()).startsWith("little text, and ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wer alle Cookies akzeptieren muss, ärgert sich; unsere Partner heißt es dann.",
                "Das Captcha fragt, ob man kein Roboter ist, und prüft ungewöhnlichen Datenverkehr.",
                "Seite nicht gefunden: Der Fehler 404 wird dreißig.",
                "Passwort vergessen? Warum das Anmelden bei Behörden so mühsam ist.",
            })
    void anArticleAboutItIsNone(String topic) {
        String html = "<title>" + topic + "</title><article><h1>" + topic + "</h1>"
                + (PARAGRAPH + PARAGRAPH.replace("gestern", "heute") + PARAGRAPH.replace("gestern", "am Morgen"))
                        .formatted(topic, "Es geht um viel.", "Das ist neu.")
                + PARAGRAPH.formatted("Viele Leser kennen das.").replace("Abgeordneten", "Fachleute")
                + PARAGRAPH.formatted("Ein Ausweg ist nicht in Sicht.").replace("lange", "kurz")
                + PARAGRAPH.formatted("Die Regierung will bald handeln.").replace("Ende", "Schluss")
                + PARAGRAPH.formatted("Der Verband fordert mehr Tempo.").replace("mehrere", "einige")
                + PARAGRAPH.formatted("Die Länder stimmen zu.").replace("einigen", "verständigen")
                + "</article><form class=login><input type=password></form><div class=g-recaptcha></div>";
        assertThat(new JsoupPageExtractor().extract(html, null)).isInstanceOf(ExtractedPage.class);
    }
}
