package org.essaim.search.usecases;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.essaim.kernel.Language;
import org.essaim.search.Entry;
import org.essaim.search.Facet;

/// The documents of an entry: one for each language with its words, and behind them one for the entry itself, which is
/// counted, sorted and placed. They are written and removed as one block.
final class Fields {
    /// A new number makes every index anew: raise it when documents or analyzers change.
    static final String FORMAT = "2";

    static final String BLOCK = "block";
    static final String ID = "id";
    static final String KIND = "kind";
    static final String ENTRY = "entry";
    static final String LANGUAGE = "language";
    static final String STAMP = "stamp";
    static final String RANK = "rank";
    static final String PUBLISHED = "published";
    static final String PLACE = "place";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String ALSO = "also";
    static final String ANY_NAME = "name";

    private Fields() {}

    static String title(Language language) {
        return TITLE + "_" + language.code();
    }

    static String body(Language language) {
        return BODY + "_" + language.code();
    }

    static String name(Language language) {
        return ANY_NAME + "_" + language.code();
    }

    static String facet(Facet facet) {
        return "facet_" + facet.name().toLowerCase(Locale.ROOT);
    }

    /// The block, the entry's own document last.
    static List<Document> documents(Entry entry) {
        var block = new ArrayList<Document>();
        entry.texts().forEach((language, text) -> block.add(inLanguage(entry, language, text)));
        block.add(whole(entry));
        return block;
    }

    private static Document inLanguage(Entry entry, Language language, Entry.Text text) {
        var document = new Document();
        document.add(new StringField(BLOCK, entry.id().toString(), Store.NO));
        document.add(new StringField(LANGUAGE, language.code(), Store.NO));
        document.add(new TextField(TITLE, text.title(), Store.NO));
        document.add(new TextField(BODY, text.body(), Store.NO));
        document.add(new TextField(ALSO, text.also(), Store.NO));
        document.add(new TextField(title(language), text.title(), Store.NO));
        document.add(new TextField(body(language), text.body(), Store.NO));
        return document;
    }

    private static Document whole(Entry entry) {
        var document = new Document();
        document.add(new StringField(BLOCK, entry.id().toString(), Store.NO));
        document.add(new StringField(KIND, ENTRY, Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id().toString())));
        document.add(new BinaryDocValuesField(STAMP, new BytesRef(Stamp.of(entry))));
        document.add(new SortedDocValuesField(RANK, new BytesRef(entry.rank())));
        document.add(new NumericDocValuesField(PUBLISHED, entry.published().toEpochMilli()));
        entry.place().ifPresent(place -> document.add(new LatLonPoint(PLACE, place.latitude(), place.longitude())));
        entry.texts()
                .forEach((language, text) ->
                        document.add(new BinaryDocValuesField(name(language), new BytesRef(text.title()))));
        var original = entry.texts().get(entry.original());
        if (original != null) {
            document.add(new BinaryDocValuesField(ANY_NAME, new BytesRef(original.title())));
        }
        entry.values()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new SortedSetDocValuesField(facet(facet), new BytesRef(value)))));
        return document;
    }

    /// Sorts as readers of the language expect, without regard to quotation marks and spaces.
    static Collator collator(Language language) {
        var collator = Collator.getInstance(ULocale.forLocale(language.locale()));
        if (collator instanceof RuleBasedCollator rules) {
            rules.setAlternateHandlingShifted(true);
        }
        return collator;
    }

    /// The folded analyzer, but for the fields of one language.
    static Analyzer analyzer(String field) {
        var mark = field.indexOf('_');
        return mark < 0
                ? Analyzers.FOLDED
                : Analyzers.stemmed(new Language(field.substring(mark + 1))).orElse(Analyzers.FOLDED);
    }
}
