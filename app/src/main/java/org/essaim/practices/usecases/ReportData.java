package org.essaim.practices.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// What a person reported under her address. That something was reported stays; her words and her address do not.
@Component
class ReportData implements PersonalDataSource {
    private final ReportStore store;

    ReportData(ReportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "practices-reports";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        return store.by(email);
    }

    @Override
    public void erase(AccountId account, String email) {
        store.forget(account, email);
    }
}
