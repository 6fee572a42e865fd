package org.essaim.site.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.essaim.accounts.Accounts;
import org.essaim.kernel.CannotStart;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.site.InUse;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EssaimTest
class DemoChaptersModuleTest {
    @Autowired
    private DemoChapterStore store;

    @Autowired
    private InUse inUse;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Accounts accounts;

    private final List<String> filled = new ArrayList<>();

    @Test
    void eachChapterIsFilledOnceInOrder() {
        var chapters = List.<DemoChapter>of(new Second(), new First());
        start(chapters);
        start(chapters);

        assertEquals(List.of("first", "second"), filled);
    }

    @Test
    void aChapterThatFailsIsFilledAnewAtTheNextStart() {
        assertThrows(IllegalStateException.class, () -> start(List.of(new First(), new Failing())));
        start(List.of(new First(), new Second()));

        assertEquals(List.of("first", "second"), filled);
        assertEquals(
                false,
                accounts.find(accounts.withEmail("half@network.example", "New", Language.EN))
                        .orElseThrow()
                        .name()
                        .equals("Half"));
    }

    @Test
    void aPlatformInWhichPeopleWorkGetsNoDemoData() {
        accounts.withEmail("coordinator@network.example", "Coordinator", Language.EN);

        var refused = assertThrows(CannotStart.class, () -> start(List.of(new First())));

        assertEquals(
                "There are accounts of people here already, and demo data would be mixed in with their work; leave --demo"
                        + " away, or choose another directory with --data.",
                refused.getMessage());
        assertEquals(List.of(), filled);
    }

    @Test
    void aDemonstrationThatWasBegunGoesOn() {
        start(List.of(new First()));
        accounts.withEmail("coordinator@network.example", "Coordinator", Language.EN);

        start(List.of(new First(), new Second()));

        assertEquals(List.of("first", "second"), filled);
    }

    private void start(List<DemoChapter> chapters) {
        new DemoChapters(chapters, store, inUse, transaction, Clock.systemUTC()).start();
    }

    private final class First implements DemoChapter {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void fill() {
            filled.add("first");
        }
    }

    private final class Second implements DemoChapter {
        @Override
        public int order() {
            return 2;
        }

        @Override
        public void fill() {
            filled.add("second");
        }
    }

    private final class Failing implements DemoChapter {
        @Override
        public int order() {
            return 2;
        }

        @Override
        public void fill() {
            accounts.withEmail("half@network.example", "Half", Language.EN);
            throw new IllegalStateException("half-way");
        }
    }
}
