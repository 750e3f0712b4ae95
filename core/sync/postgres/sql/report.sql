-- SPDX-License-Identifier: GPL-3.0-or-later
-- Minor units as an amount: most currencies have two digits after the point, some none, a few three.
create function report.amount(p_minor bigint, p_currency text) returns numeric language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when p_currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then p_minor::numeric
                when p_currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then (p_minor / 1000.0)::numeric(20, 3)
                else (p_minor / 100.0)::numeric(20, 2) end $$;
revoke execute on function report.amount(bigint, text) from public;
grant execute on function report.amount(bigint, text) to @member@;
