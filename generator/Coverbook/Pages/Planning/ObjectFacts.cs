using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>What is known of an object of ATT&amp;CK in a word: version, days, contributors, its page at MITRE.</summary>
internal static class ObjectFacts
{
    /// <summary>The facts of any object beside techniques and tactics.</summary>
    public static ImmutableArray<FactView> Of(AttackObject of) =>
    [
        .. Of(of.Version, of.Created, of.Modified, of.Contributors),
        .. AttackSite.Page(of.Id) is { } page ? new[] { new FactView("At MITRE", page, page) } : [],
    ];

    /// <summary>The facts that techniques have, too; what is missing is left out.</summary>
    public static ImmutableArray<FactView> Of(
        string? version, DateOnly? created, DateOnly? modified, ImmutableArray<string> contributors) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("Version", version),
            ("Created", English.Date(created)),
            ("Modified", English.Date(modified)),
            ("Contributors", contributors.IsEmpty ? null : string.Join("; ", contributors)),
        }.Where(fact => fact.Value is not null).Select(fact => new FactView(fact.Name, fact.Value!)),
    ];
}
