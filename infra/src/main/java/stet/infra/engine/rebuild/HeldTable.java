package stet.infra.engine.rebuild;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows of some things are held against those that the log makes anew.
 *
 * @param name without schema
 * @param thing the column by which rows are of a thing
 * @param row the expression that tells rows apart
 */
record HeldTable(String name, String thing, String row) {
    private static final String COMPARE = """
            select coalesce(made.key, shown.key) as key,
                   case when shown.key is null then 'is missing'
                        when made.key is null then 'is none that the log has'
                        else 'is otherwise in ' || (
                             select string_agg(each.key, ', ' order by each.key) from jsonb_each(made.columns) each
                              where each.value is distinct from shown.columns -> each.key) end as how
              from (select %1$s as key, to_jsonb(t) as columns from reading_watch.%2$s t where %3$s) made
              full join (select %1$s as key, to_jsonb(t) as columns from reading.%2$s t where %3$s) shown using (key)
             where made.columns is distinct from shown.columns
             order by 1
             limit 20""";

    List<Discrepancy> ofThings(JdbcClient database, UUID[] things) {
        return database.sql(COMPARE.formatted(row, name, thing + " = any (:things)"))
                .param("things", things)
                .query((found, number) ->
                        new Discrepancy("reading." + name, found.getString("key"), found.getString("how")))
                .list();
    }

    List<Discrepancy> ofRange(JdbcClient database, long first, long behind) {
        return database.sql(COMPARE.formatted(row, name, thing + " >= :first and " + thing + " < :behind"))
                .param("first", first)
                .param("behind", behind)
                .query((found, number) ->
                        new Discrepancy("reading." + name, found.getString("key"), found.getString("how")))
                .list();
    }
}
