package org.essaim.knowledge.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// What a person proposed, said and decided about the words. The words stay; who said them does not.
@Component
class ProposalData implements PersonalDataSource {
    private final ProposalStore store;

    ProposalData(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        return store.by(account);
    }

    @Override
    public void erase(AccountId account, String email) {
        store.forget(account);
    }
}
