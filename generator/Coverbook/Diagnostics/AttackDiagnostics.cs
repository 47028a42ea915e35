using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with ATT&amp;CK data beyond the file itself: CB21xx.</summary>
public static class AttackDiagnostics
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

    /// <summary>CB2106: a technique names a tactic that no matrix has.</summary>
    public static Diagnostic TacticUnknown(SourceSpan span, string technique, string shortName) =>
        new("CB2106", Severity.Warning, span, $"{technique} names the tactic {Quote.Of(shortName)}, which no bundle of this site defines.",
            "Add the tactic to the bundle and to its matrix.");

    /// <summary>CB2107: nothing to make technique pages of.</summary>
    public static Diagnostic NoTechniques(SourceSpan span, string file) =>
        new("CB2107", Severity.Error, span, $"The bundle {Quote.Of(file)} has no technique.",
            "Give the path of a complete ATT&CK bundle.");

    /// <summary>CB2108: the alias file names something that is no technique id.</summary>
    public static Diagnostic AliasNotAnId(SourceSpan span, string text) =>
        new("CB2108", Severity.Error, span, $"{Quote.Of(text)} is not a technique id.", "Write newer id: [older ids], each T and four digits, for a sub-technique also a dot and three digits.");
}
