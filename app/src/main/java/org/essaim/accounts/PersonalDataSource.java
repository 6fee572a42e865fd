package org.essaim.accounts;

import java.util.List;
import java.util.Map;

/// What one module keeps about a person: brought as a bean by every module that does, so that a person can take
/// everything away or have it erased with one request.
public interface PersonalDataSource {
    /// The module's name, under which its part stands in the export.
    String name();

    /// Everything kept about the person, as simple values that JSON can say; empty when there is nothing.
    List<Map<String, Object>> export(AccountId account, String email);

    /// Whether this address, in small letters, is that of somebody who may sign in to see what is kept of hers.
    default boolean concerns(String email) {
        return false;
    }

    /// Removes it, or makes it nobody's where others need it to stay. Joins the caller's transaction.
    void erase(AccountId account, String email);
}
