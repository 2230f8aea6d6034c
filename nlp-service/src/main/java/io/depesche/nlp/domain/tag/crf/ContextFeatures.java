package io.depesche.nlp.domain.tag.crf;

/**
 * The features that join several words of a sentence: pairs of neighbours, of their clusters, shapes and ways of writing, names of several
 * words, quotation marks. All that a single word says to its surroundings is in {@link WordFeatures}.
 */
public final class ContextFeatures {

    private static final int FIRST = 1000;

    private ContextFeatures() {}

    /** Hands over the features at a token. */
    public static void give(SentenceWords in, int i, FeatureSink sink) {
        Word w = in.at(i);
        Word l = in.at(i - 1);
        Word r = in.at(i + 1);
        Word ll = in.at(i - 2);
        Word rr = in.at(i + 2);
        int t = FIRST;
        pair(sink, t++, l.lower(), w.lower());
        pair(sink, t++, w.lower(), r.lower());
        pair(sink, t++, l.lower(), r.lower());
        pair(sink, t++, ll.lower(), l.lower());
        pair(sink, t++, r.lower(), rr.lower());
        pair(sink, t++, l.lower(), w.shape());
        pair(sink, t++, r.lower(), w.shape());
        pair(sink, t++, l.lower(), w.kind());
        pair(sink, t++, r.lower(), w.kind());
        pair(sink, t++, l.lower(), w.suffix());
        pair(sink, t++, l.suffix(), w.suffix());
        pair(sink, t++, w.suffix(), r.suffix());
        pair(sink, t++, Hash.with(l.shape(), w.shape()), r.shape());
        for (int k = 0; k <= 3; k++) {
            if (k != 2) {
                pair(sink, t++, l.cluster(k), w.cluster(k));
                pair(sink, t++, w.cluster(k), r.cluster(k));
            }
        }
        pair(sink, t++, l.cluster(1), r.cluster(1));
        pair(sink, t++, ll.cluster(1), l.cluster(1));
        pair(sink, t++, r.cluster(1), rr.cluster(1));
        pair(sink, t++, Hash.with(l.cluster(0), w.cluster(0)), r.cluster(0));
        pair(sink, t++, l.cluster(2), w.suffix());
        pair(sink, t++, r.cluster(2), w.suffix());
        pair(sink, t++, Hash.with(l.writing(), w.writing()), r.writing());
        pair(sink, t++, Hash.with(l.lists(), w.lists()), r.lists());
        pair(sink, t++, l.kind(), w.kind());
        pair(sink, t++, w.kind(), r.kind());
        pair(sink, t++, Hash.with(l.kind(), w.kind()), r.kind());
        pair(sink, t++, w.kind(), Hash.with(w.writing(), w.shape()));
        pair(sink, t++, w.kind(), Hash.with(w.lists(), w.shape()));
        pair(sink, t++, i == 0 ? 1 : 0, w.kind());
        pair(sink, t++, in.writing, w.shape());
        pair(sink, t++, l.tail(), w.kind());
        pair(sink, t++, r.tail(), w.shape());
        pair(sink, t++, Hash.with(ll.lower(), l.lower()), w.shape());
        pair(sink, t++, ll.tail(), w.kind());
        if (in.quoted[i] != 0) {
            pair(sink, t, in.quoted[i], w.shape());
            pair(sink, t + 1, in.quoted[i], w.kind());
            pair(sink, t + 2, in.quoted[i], l.lower());
        }
        t += 3;
        if (in.place[i] != 0) {
            pair(sink, t, in.place[i], in.lists[i] & 0xFF);
        }
        t++;
        sink.add(t);
    }

    private static void pair(FeatureSink sink, int template, long one, long other) {
        sink.add(Hash.with(one, other, template));
    }
}
