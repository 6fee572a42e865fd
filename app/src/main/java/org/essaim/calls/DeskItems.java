package org.essaim.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;

/// What needs a coordinator today, as one module sees it; a bean of each module that has something to say. Answers
/// nothing for those it does not concern.
public interface DeskItems {
    List<Item> of(Viewer coordinator);

    /// One line of the desk: the message and its arguments, and the page, without language, where it is dealt with.
    /// A localized text among the arguments is said in the reader's language. The more `urgent`, the higher up.
    record Item(String key, Map<String, Object> arguments, String path, int urgent) {
        public Item {
            arguments = Map.copyOf(arguments);
        }

        public Map<String, Object> argumentsIn(Language reader) {
            var said = new HashMap<>(arguments);
            said.replaceAll((_, value) ->
                    value instanceof LocalizedText text ? text.best(reader).value() : value);
            return said;
        }
    }
}
