// What a workspace may be called: it becomes part of a database's name on the server.

/** CouchDB's rule for names of databases, without what would have to be written otherwise in an address. */
export const workspaceName = /^[a-z][a-z0-9-]{0,40}$/;
