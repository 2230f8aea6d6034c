package io.depesche.nlp.domain.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched.Damage;
import io.depesche.nlp.domain.text.EditedText;
import org.junit.jupiter.api.Test;

class DamageEstimateTest {

    private final Cleaner cleaner = new Cleaner(CleaningRules.inOrder());

    @Test
    void isNothingForASoundText() {
        Damage damage =
                damage("Die Brücke bei Altenbrück bleibt bis Mai gesperrt. Das teilte die Stadt am Montag mit.", null);

        assertThat(damage.score()).isZero();
        assertThat(damage.machineTranslated()).isFalse();
        assertThat(damage.from()).isNull();
        assertThat(damage.evidence()).isEmpty();
    }

    @Test
    void takesLostBlanksAloneForNoTranslation() {
        Damage damage = damage(
                "Die Brücke bleibt gesperrt.Das teilte die Stadt mit.Der Rat tagt morgen.Es gibt Streit im Ort.Nun wird geprüft.",
                null);

        assertThat(damage.score()).isGreaterThan(0.5);
        assertThat(damage.machineTranslated()).isFalse();
    }

    @Test
    void namesTheLanguageThatLeftWordsStanding() {
        Damage damage = damage(
                "Dort Frankreich hat reagiert. Der sindaco von Pescara dankte den Helfern.Die Geboren und die Polizei der comune schwiegen seit giovedì.",
                null);

        assertThat(damage.machineTranslated()).isTrue();
        assertThat(damage.from()).isEqualTo("it");
        assertThat(damage.evidence()).anyMatch(sign -> sign.endsWith("UNTRANS"));
    }

    @Test
    void believesAnArticleThatNamesItsSource() {
        Damage damage = damage("Die Brücke bei Altenbrück bleibt bis Mai gesperrt.", "pl");

        assertThat(damage.score()).isZero();
        assertThat(damage.machineTranslated()).isTrue();
        assertThat(damage.from()).isEqualTo("pl");
    }

    private Damage damage(String text, @org.jspecify.annotations.Nullable String translatedFrom) {
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, translatedFrom, null, null, null, null);
        return cleaner.clean(article, EditedText.of(text)).damage();
    }
}
