package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    @Test
    void saysWhichRowsAreMissingObsoleteDoubleOrBroken() {
        var table = RouteTable.of(List.of(
                "method,path,visitor,reviewer,coordinator,administrator",
                "GET,/{lang}/calls,200,200,200,200",
                "GET,/{lang}/calls,200,200,200,200",
                "GET,/{lang}/gone,200,200,200,200",
                "GET,/{lang}/half,200"));

        assertEquals(
                List.of(
                        "written twice: GET,/{lang}/calls",
                        "not a row of six cells: GET,/{lang}/half,200",
                        "missing, paste and think about each cell: GET,/api/v1/secrets,401,403,403,403",
                        "missing, paste and think about each cell: POST,/{lang}/calls,303,403,403,403",
                        "obsolete, take it out: GET,/{lang}/gone"),
                table.differences(Set.of(
                        new Route("GET", "/{lang}/calls"),
                        new Route("POST", "/{lang}/calls"),
                        new Route("GET", "/api/v1/secrets"))));
    }

    @Test
    void writesVariablesWithoutTheirExpressions() {
        assertEquals(
                "/{lang}/publications/{slug}.{form}/{*rest}",
                Route.plain("/{lang:[a-z]{2}(?:-[a-z]{2})?}/publications/{slug:[a-z]+}.{form}/{*rest}"));
    }
}
