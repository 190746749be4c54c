/** How many connections a session with a database has at most, and so how many of its collections are read at once. */
export const CONNECTIONS = 2;
