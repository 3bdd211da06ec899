package stet.infra.engine.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in Stet's schemas: everything that decides what is recorded and what is shown. What extensions brought is left
 * out, and so are tables of others in {@code public} with what belongs to them.
 */
final class FoundSchema {
    /** Of a row f of {@code pg_proc}. */
    static final String FUNCTION =
            "md5(concat_ws('|', f.prosrc, f.prosecdef, f.proconfig::text, f.provolatile, f.prorettype,"
                    + " (select l.lanname from pg_catalog.pg_language l where l.oid = f.prolang)))";

    /** Without a path, PostgreSQL names everything with its schema. */
    private static final String PREPARE = "set local search_path = ''; set local quote_all_identifiers = off";

    /** What the account of the connection may do in {@code public}, where it owns nothing. */
    private static final String RIGHTS = """
            select 'right' as kind, format('%s.%s', n.nspname, c.relname) as name,
                   coalesce(nullif(concat_ws(' ',
                       (select string_agg(act, ' ' order by act)
                          from unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) act
                         where has_table_privilege(c.oid, act)),
                       (select format('UPDATE (%s)', string_agg(a.attname, ', ' order by a.attname))
                          from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and has_column_privilege(c.oid, a.attnum, 'UPDATE') and not has_table_privilege(c.oid, 'UPDATE')
                        having count(*) > 0)), ''), 'none') as definition
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and not pg_has_role(c.relowner, 'MEMBER')
               and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            union all
            select 'right', format('%s.%s', n.nspname, c.relname),
                   coalesce((select string_agg(act, ' ' order by act) from unnest('{SELECT,UPDATE,USAGE}'::text[]) act
                              where has_sequence_privilege(c.oid, act)), 'none')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'S' and not pg_has_role(c.relowner, 'MEMBER')
            union all
            select 'right', n.nspname,
                   coalesce((select string_agg(act, ' ' order by act) from unnest('{CREATE,USAGE}'::text[]) act
                              where has_schema_privilege(n.oid, act)), 'none')
              from pg_namespace n
             where n.nspname = 'public' and not pg_has_role(n.nspowner, 'MEMBER')""";

    private static final String OBJECTS = """
            with own as (
                select c.*, n.nspname, format('%%s.%%s', n.nspname, c.relname) as name
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('public', 'reading') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                   and c.relname <> 'flyway_schema_history'
                   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
            select 'table', name,
                   concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions::text,
                             md5(pg_get_viewdef(oid)))
              from own
            union all
            select 'owner', o.name, case when o.relowner in (s.nspowner, l.relowner) then 'as the rest'
                                         else pg_get_userbyid(o.relowner) end
              from own o join pg_namespace s on s.oid = o.relnamespace
              left join pg_class l on l.oid = to_regclass('public.flyway_schema_history')
            union all
            select 'column', format('%%s.%%s', o.name, a.attname),
                   concat_ws(' ', row_number() over (partition by a.attrelid order by a.attnum), format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                             a.attgenerated, a.attcollation::regcollation::text, pg_get_expr(d.adbin, d.adrelid))
              from own o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
            union all
            select 'constraint', format('%%s %%s', o.name, k.conname),
                   concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated, k.condeferrable)
              from own o join pg_constraint k on k.conrelid = o.oid and k.contype <> 'n'
            union all
            select 'index', format('%%s %%s', o.name, i.indexrelid::regclass::text),
                   concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready)
              from own o join pg_index i on i.indrelid = o.oid
            union all
            select 'trigger', format('%%s %%s', o.name, t.tgname), concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
              from own o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
            union all
            select 'trigger', format('%%s of the constraint %%s %%s', o.name, k.conname, t.tgfoid::regproc), t.tgenabled::text
              from own o join pg_trigger t on t.tgrelid = o.oid and t.tgisinternal
              join pg_constraint k on k.oid = t.tgconstraint
            union all
            select 'rule', format('%%s %%s', o.name, r.rulename), concat_ws(' ', r.ev_enabled, pg_get_ruledef(r.oid))
              from own o join pg_rewrite r on r.ev_class = o.oid and r.rulename <> '_RETURN'
            union all
            select 'policy', format('%%s %%s', o.name, p.polname), concat_ws(' ', p.polcmd, p.polpermissive,
                   pg_get_expr(p.polqual, o.oid), pg_get_expr(p.polwithcheck, o.oid))
              from own o join pg_policy p on p.polrelid = o.oid
            union all
            select 'heir', format('%%s %%s', o.name, h.inhrelid::regclass::text), 'inherits'
              from own o join pg_inherits h on h.inhparent = o.oid
            union all
            select 'function', f.oid::regprocedure::text, %s
              from pg_proc f join pg_namespace n on n.oid = f.pronamespace
             where n.nspname in ('public', 'reading')
               and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')
            union all
            select 'sequence', s.seqrelid::regclass::text,
                   concat_ws(' ', s.seqtypid::regtype, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, c.relpersistence)
              from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('public', 'reading')
            union all
            select 'setting', 'session_replication_role', current_setting('session_replication_role')
            union all
            %s
             order by 1, 2, 3""".formatted(FUNCTION, RIGHTS);

    private FoundSchema() {}

    /** Leaves the connection as it was. */
    static List<SchemaObject> objects(Connection connection) throws SQLException {
        return found(connection, OBJECTS);
    }

    /** Those alone that say what the account of the connection may do with what it doesn't own. */
    static List<SchemaObject> rights(Connection connection) throws SQLException {
        return found(connection, RIGHTS + " order by 1, 2, 3");
    }

    private static List<SchemaObject> found(Connection connection, String objects) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return read(connection, objects);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<SchemaObject> read(Connection connection, String objects) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE);
            try (ResultSet rows = statement.executeQuery(objects)) {
                List<SchemaObject> found = new ArrayList<>();
                while (rows.next()) found.add(new SchemaObject(rows.getString(1), rows.getString(2), line(rows)));
                return found;
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        return row.getString(3).replaceAll("\\s+", " ");
    }
}
