package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one entity out of a knowledge base, field after field as {@link KnowledgeWriter#add} wrote them. For one thread. */
final class EntityReader {

    private final ByteBuffer data;
    private int at;

    EntityReader(ByteBuffer data, int at) {
        this.data = data;
        this.at = at;
    }

    KnownEntity read(int index, KnowledgeBase knowledge) {
        String type = EntityType.name(number());
        String name = text();
        int wikidata = number32();
        String country = text();
        String kind = text();
        int popularity = number();
        int latitude = number32();
        int longitude = number32();
        List<String> shortNames = new ArrayList<>();
        for (int n = number(); n > 0; n--) {
            shortNames.add(text());
        }
        List<Office> offices = new ArrayList<>();
        for (int n = number(); n > 0; n--) {
            offices.add(Positions.resolved(knowledge, new Office(text(), text(), number32(), number32())));
        }
        String publisher = text();
        return new KnownEntity(
                index,
                type,
                name,
                wikidata == 0 ? null : "wd:Q" + wikidata,
                country.isEmpty() ? null : country,
                kind,
                popularity,
                latitude == Integer.MIN_VALUE ? Double.NaN : latitude / 1e4,
                longitude == Integer.MIN_VALUE ? Double.NaN : longitude / 1e4,
                shortNames,
                offices,
                publisher.isEmpty() ? null : publisher);
    }

    private int number() {
        return data.get(at++) & 0xff;
    }

    private int number32() {
        int value = data.getInt(at);
        at += 4;
        return value;
    }

    private String text() {
        int length = data.getShort(at) & 0xffff;
        byte[] bytes = new byte[length];
        data.get(at + 2, bytes);
        at += 2 + length;
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
