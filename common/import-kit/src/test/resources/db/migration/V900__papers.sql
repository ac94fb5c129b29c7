CREATE TABLE paper (
    id     CHAR(36)       NOT NULL PRIMARY KEY,
    owner  VARCHAR(32)    NOT NULL,
    title  VARCHAR(64)    NOT NULL,
    amount DECIMAL(18, 2) NOT NULL,
    CONSTRAINT paper_title UNIQUE (owner, title)
);

CREATE TABLE shelf (
    id     CHAR(36)    NOT NULL PRIMARY KEY,
    owner  VARCHAR(32) NOT NULL,
    name   VARCHAR(64) NOT NULL,
    boards INT         NOT NULL,
    CONSTRAINT shelf_name UNIQUE (owner, name)
);

CREATE TABLE book (
    id    CHAR(36)    NOT NULL PRIMARY KEY,
    shelf CHAR(36)    NOT NULL,
    title VARCHAR(64) NOT NULL
);
