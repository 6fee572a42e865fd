package org.essaim.publication.usecases;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Locale;

/// Where a line may end, by the rules of the text's language. The engine's own rules would part `l’` from its noun.
final class LineEnds implements FSTextBreaker {
    private final BreakIterator breaks;

    LineEnds(Locale language) {
        this.breaks = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
