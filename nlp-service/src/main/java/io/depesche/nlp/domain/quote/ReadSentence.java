package io.depesche.nlp.domain.quote;

import java.util.List;

/**
 * One sentence as the rules read it: its tokens without what stands in parentheses, a quoted clause as one token, and its clauses.
 *
 * @param paragraph number of the line that it stands in
 */
record ReadSentence(List<Token> tokens, List<Clause> clauses, int paragraph) {

    Token token(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }
}
