/** What is shown of a person's rights: the certificate that says what an erasure destroyed. Nothing personal is opened here. */
package org.veterancare.query.privacy;
