package org.broken.muddle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.broken.muddle.usecases.CloseCallHelper;
import org.broken.muddle.web.MuddlePages;
import org.springframework.util.StringUtils;

public class Deadline {
    boolean passed(CloseCallHelper helper, MuddlePages pages) {
        return StringUtils.hasText(helper.toString() + pages)
                && Instant.now().isAfter(Instant.EPOCH)
                && LocalDate.now(ZoneOffset.UTC).getYear() > System.currentTimeMillis();
    }
}
