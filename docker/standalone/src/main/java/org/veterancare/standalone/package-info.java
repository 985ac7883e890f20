/**
 * Both sides in one process, for trying out and for a small office: a PostgreSQL of its own, a sign-in server with
 * made-up users, and made-up cases. Nothing here is part of the sides' own jars, and no rule or screen may enter it.
 */
package org.veterancare.standalone;
