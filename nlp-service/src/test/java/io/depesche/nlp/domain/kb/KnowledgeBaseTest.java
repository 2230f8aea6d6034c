package io.depesche.nlp.domain.kb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

    private static final KnowledgeBase SHIPPED = KnowledgeBase.shipped();

    @Test
    void knowsTheFamilyOfAnOutlet() {
        assertThat(only("Hamburger Abendblatt").publisher()).isEqualTo("Funke Mediengruppe");
        assertThat(only("Fox News").publisher()).isEqualTo("Fox Corporation");
    }

    @Test
    void saysWhoHeldAnOfficeAndWhen() {
        List<KnownEntity> chancellors = SHIPPED.holders("chancellor", "DE");

        assertThat(chancellors).extracting(KnownEntity::name).contains("Angela Merkel", "Olaf Scholz");
        assertThat(chancellors)
                .allSatisfy(holder ->
                        assertThat(holder.offices()).extracting(Office::title).contains("chancellor"));
        assertThat(SHIPPED.officesKnownUntil()).isEqualTo(20_251_231);
    }

    @Test
    void tellsNamesFromAdjectivesAndOffices() {
        assertThat(SHIPPED.isName("Nordkorea")).isTrue();
        assertThat(SHIPPED.isName("kim jong un")).isTrue();
        assertThat(SHIPPED.isName("nordkoreanisch")).isFalse();
        assertThat(SHIPPED.isName("@chancellor:DE")).isFalse();
        assertThat(SHIPPED.isName("Vereinte")).isFalse();
        assertThat(SHIPPED.isName("")).isFalse();
    }

    private static KnownEntity only(String name) {
        return SHIPPED.entity(
                requireNonNull(SHIPPED.find(name)).names().getFirst().entity());
    }
}
