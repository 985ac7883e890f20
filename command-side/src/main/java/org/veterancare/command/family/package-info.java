/**
 * 随军、随调家属 and 军人子女入学 (domain 3.6, 5.5): one file for the spouse, one for each child. A child's name never enters; a
 * soldier need not be known here.
 */
package org.veterancare.command.family;
