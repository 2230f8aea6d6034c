package io.depesche.nlp.domain.clean;

import java.util.List;

/** Invented articles without a fault, full of what looks like one. No rule may touch them. */
final class CleanGerman {

    static final List<String> TEXTS = List.of("""
            Hochwasser an der Luhre: Stadtrat von Altenbrück streitet über neue Dämme

            Altenbrück (dpa) – Nach dem Hochwasser vom 3. März streitet der Stadtrat von Altenbrück über höhere Dämme. „Wir haben 11.000 \
            Sandsäcke gefüllt“, sagte Bürgermeisterin Edda Kurz, „und es hat nicht gereicht.“ Z. B. in der Unterstadt stand das Wasser \
            bis zu 1,40 m hoch; 2.300 Menschen mussten ihre Wohnungen verlassen. Die Gewerkschaft ver.di rief zu Spenden auf, und auf \
            www.altenbrueck.example/hilfe.html steht, wo. Wer helfen will, schreibt an hilfe@altenbrueck.example.

            Die Ingenieure von Dr.-Ing. Möller & Co. rechnen mit Kosten von 4,5 Mio. Euro – so viel wie der Haushalt der Jahre 2019/2020. \
            Auf YouTube und bei OnlineBanking-Portalen sammelten Nutzer:innen Geld. „Das ist ein Anfang“, hieß es in der Nord- und \
            Südstadt gleichermaßen. Laut Reuters prüft auch die EU-Kommission Hilfen.
            """, """
            "Wir geben nicht auf", sagte der Fährmann. "Wer hier lebt, kennt den Fluss."
            Die Strasse nach St.Gallen war gesperrt; der Verkehr rollte über die A1. Das Spiel endete 3:2 (1:1).
            Er fragte: «Was ist mit den 20 %?» Niemand antwortete ...
              • Erster Punkt der Liste
              • zweiter Punkt, mit .NET und Node.js
            Um 10.30 Uhr begann die Sitzung, um 12 Uhr war sie zu Ende.
            """, """
            Der Bericht nennt drei Gründe: Regen, Schnee, Wind. Lesen Sie auch das Kleingedruckte, rät der Verband den Kunden, bevor \
            Sie einen Vertrag über mehrere Jahre unterschreiben.
            »Es war eine lange Nacht«, schrieb die Feuerwehr. Die Quelle: ein Brief des Landrats an den Minister, der ihn nie las.
            Unter dem Foto stand ein Satz, den alle kannten. Kommentar (0) stand nicht darunter.
            """);

    private CleanGerman() {}
}
