package org.essaim.selection.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// Which selections a person asked for or decided. The selections stay; they become nobody's.
@Component
class SelectionData implements PersonalDataSource {
    private final SelectionStore store;

    SelectionData(SelectionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "selection";
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
