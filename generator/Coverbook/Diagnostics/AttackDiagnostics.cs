using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with ATT&amp;CK data beyond the file itself: CB21xx.</summary>
internal static class AttackDiagnostics
{
    /// <summary>CB2101: neither the bundle nor the configuration says which version this is.</summary>
    public static Diagnostic VersionUnknown(SourceSpan span, string file) =>
        new("CB2101", Severity.Error, span, $"The bundle {Quote.Of(file)} does not state its ATT&CK version.",
            "Add \"version\" to this attack entry; STIX 2.0 bundles have no collection object to take it from.");

    /// <summary>CB2102: the configuration and the bundle disagree on the version.</summary>
    public static Diagnostic VersionDiffers(SourceSpan span, string file, string declared, string actual) =>
        new("CB2102", Severity.Error, span,
            $"The configuration declares ATT&CK {Quote.Of(declared)}, but the bundle {Quote.Of(file)} is version {Quote.Of(actual)}.",
            "Correct the declared version, or take the bundle that was meant.");

    /// <summary>CB2103: the file is JSON, but no STIX bundle.</summary>
    public static Diagnostic NotABundle(SourceSpan span) =>
        new("CB2103", Severity.Error, span, "This is not a STIX bundle: it has no list of objects.",
            "Give the path of an ATT&CK bundle in STIX 2.0 or 2.1.");

    /// <summary>CB2104: an object that lacks what the site needs to show it.</summary>
    public static Diagnostic ObjectIncomplete(SourceSpan span, string stixId, string missing) =>
        new("CB2104", Severity.Warning, span, $"The object {Quote.Of(stixId)} has no {missing} and is left out.",
            $"Add the {missing}, or remove the object.");

    /// <summary>CB2105: two techniques of one site share an id.</summary>
    public static Diagnostic IdTwice(SourceSpan span, string id, string stixId) =>
        new("CB2105", Severity.Warning, span, $"The id {Quote.Of(id)} of {Quote.Of(stixId)} is taken by another object; this one is left out.",
            "Give each technique an id of its own.");

    /// <summary>CB2106: a technique names a tactic that its domain does not have.</summary>
    public static Diagnostic TacticUnknown(SourceSpan span, string technique, string shortName, string domain) =>
        new("CB2106", Severity.Warning, span, $"{technique} names the tactic {Quote.Of(shortName)}, which no {domain} bundle of this site defines.",
            "Add the tactic to the bundle and to its matrix.");

    /// <summary>CB2107: nothing to make technique pages of.</summary>
    public static Diagnostic NoTechniques(SourceSpan span, string file) =>
        new("CB2107", Severity.Error, span, $"The bundle {Quote.Of(file)} has no technique.",
            "Give the path of a complete ATT&CK bundle.");

    /// <summary>CB2108: the alias file names something that is no technique id.</summary>
    public static Diagnostic AliasNotAnId(SourceSpan span, string text) =>
        new(
            "CB2108",
            Severity.Error,
            span,
            $"{Quote.Of(text)} is not a technique id.",
            "Write newer id: [older ids], each T and four digits, for a sub-technique also a dot and three digits.");

    /// <summary>CB2110: a bundle of another domain than its entry declares.</summary>
    public static Diagnostic DomainDiffers(SourceSpan span, string file, string declared, IReadOnlyList<string> actual) =>
        new("CB2110", Severity.Error, span, $"The bundle {Quote.Of(file)} is of {string.Join(" and ", actual)}, not of {declared}.",
            $"Write \"domain\": \"{actual[0]}\", or take the bundle that was meant.");

    /// <summary>CB2111: a bundle of several domains, of which its entry declares one.</summary>
    public static Diagnostic TechniquesOfOtherDomains(SourceSpan span, string file, int count, IReadOnlyList<string> domains) =>
        new("CB2111", Severity.Warning, span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The bundle {Quote.Of(file)} holds {count:N0} {(count == 1 ? "technique" : "techniques")} of {string.Join(" and ", domains)}, left out here."),
            $"To have what is left out, name the bundle in one more entry, with \"domain\": \"{domains[0]}\".");

    /// <summary>CB2112: two entries of the configuration are the same bundle.</summary>
    public static Diagnostic BundleTwice(SourceSpan span, string file) =>
        new(
            "CB2112",
            Severity.Warning,
            span,
            $"The bundle {Quote.Of(file)} is named for this domain already, and is read once.",
            "Remove one of the two entries, or name the bundle that was meant.");

    /// <summary>CB2113: a member of the bundle's objects that is none.</summary>
    public static Diagnostic NotAnObject(SourceSpan span) =>
        new(
            "CB2113",
            Severity.Warning,
            span,
            "Something other than an object stands in the bundle's list of objects; it is passed over.",
            "Remove it.");

    /// <summary>CB2114: a text cites a work that its object does not list.</summary>
    public static Diagnostic CitationUnknown(SourceSpan span, string owner, string name) =>
        new("CB2114", Severity.Warning, span, $"{owner} cites {Quote.Of(name)}, which is not among its references.",
            "Add a reference of that name, with a description, to the object's external_references, or correct the name.");
}
