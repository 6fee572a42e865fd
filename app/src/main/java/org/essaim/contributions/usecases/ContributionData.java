package org.essaim.contributions.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// The dossiers that name a person's address as their contact. What the organisation answered stays, since the process
/// needs it; the address, the role and the receipt's copy of both go, and nobody comes back by a link.
@Component
class ContributionData implements PersonalDataSource {
    private final ContactStore contacts;
    private final OwnStore own;
    private final DocumentStore documents;

    ContributionData(ContactStore contacts, OwnStore own, DocumentStore documents) {
        this.documents = documents;
        this.own = own;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "contributions";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        var kept = new ArrayList<>(contacts.of(email));
        kept.addAll(contacts.asked(email));
        return kept;
    }

    @Override
    public boolean concerns(String email) {
        return !own.ofAddress(email).isEmpty();
    }

    @Override
    public void erase(AccountId account, String email) {
        documents.forget(email);
        contacts.forget(email);
        own.disown(account);
    }
}
