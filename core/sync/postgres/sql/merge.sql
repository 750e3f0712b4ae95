-- SPDX-License-Identifier: GPL-3.0-or-later
-- Three-way merge of a long text by lines, the same as core/sync/LineMerge: each side's change is one block, from the first
-- line that differs from the base to the last; null if the blocks overlap or touch.
create function sync.lines_of(t text) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as
$$ select case when coalesce(t, '') = '' then array[''] else string_to_array(t, E'\n') end $$;

-- {from, to}: the lines of the base (counted from 0) that were replaced, [from, to).
create function sync.changed_block(base text[], other text[]) returns int[] language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare f int := 0; s int := 0; n int := cardinality(base); m int := cardinality(other); shorter int := least(cardinality(base), cardinality(other));
begin
    while f < shorter and base[f + 1] = other[f + 1] loop f := f + 1; end loop;
    while s < shorter - f and base[n - s] = other[m - s] loop s := s + 1; end loop;
    return array[f, n - s];
end $$;

create function sync.merge_lines(p_base text, p_one text, p_two text) returns text language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare base text[] := sync.lines_of(p_base); a text[] := sync.lines_of(p_one); b text[] := sync.lines_of(p_two); x int[]; y int[]; swap text[]; n int;
begin
    x := sync.changed_block(base, a);
    y := sync.changed_block(base, b);
    if y[1] < x[1] then
        swap := a; a := b; b := swap;
        x := sync.changed_block(base, a);
        y := sync.changed_block(base, b);
    end if;
    if x[2] >= y[1] then return null; end if;
    n := cardinality(base);
    return array_to_string(a[1 : cardinality(a) - (n - x[2])] || base[x[2] + 1 : y[1]] || b[y[1] + 1 : cardinality(b)], E'\n');
end $$;
