CREATE TABLE inn_stable (id integer PRIMARY KEY);
