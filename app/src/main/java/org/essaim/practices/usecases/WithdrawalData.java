package org.essaim.practices.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// Which sheets a person withdrew. That they were withdrawn stays; by whom does not.
@Component
class WithdrawalData implements PersonalDataSource {
    private final WithdrawalStore store;

    WithdrawalData(WithdrawalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "practices";
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
