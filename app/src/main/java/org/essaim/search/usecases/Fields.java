package org.essaim.search.usecases;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.essaim.kernel.Language;
import org.essaim.search.Entry;
import org.essaim.search.Facet;

/// The fields of an entry's document. One document holds all languages of an entry, so that every count counts entries;
/// only titles are kept as they are, to sort by.
final class Fields {
    static final String ID = "id";
    static final String RANK = "rank";
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

    static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, entry.id().toString(), Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id().toString())));
        document.add(new BinaryDocValuesField(RANK, new BytesRef(entry.rank())));
        entry.texts().forEach((language, text) -> add(document, language, text));
        var original = entry.texts().get(entry.original());
        if (original != null) {
            document.add(new BinaryDocValuesField(ANY_NAME, new BytesRef(original.title())));
        }
        entry.values()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new SortedSetDocValuesField(facet(facet), new BytesRef(value)))));
        return document;
    }

    private static void add(Document document, Language language, Entry.Text text) {
        document.add(new TextField(TITLE, text.title(), Store.NO));
        document.add(new TextField(BODY, text.body(), Store.NO));
        document.add(new TextField(ALSO, text.also(), Store.NO));
        document.add(new TextField(title(language), text.title(), Store.NO));
        document.add(new TextField(body(language), text.body(), Store.NO));
        document.add(new BinaryDocValuesField(name(language), new BytesRef(text.title())));
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
