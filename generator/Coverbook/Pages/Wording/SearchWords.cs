using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Wording;

/// <summary>What the results of a search are called.</summary>
internal static class SearchWords
{
    public const string Technique = "Technique";
    public const string SubTechnique = "Sub-technique";
    public const string Rule = "Rule";
    public const string Tactic = "Tactic";
    public const string Mitigation = "Mitigation";
    public const string DataComponent = "Data component";
    public const string LogSource = "Log source";
    public const string Provider = "Provider";
    public const string Source = "Source of findings";
    public const string Finding = "Finding";
    public const string Unmapped = "Finding that is not mapped";
    public const string Capability = "Capability";
    public const string Page = "Page";
    public const string Withdrawn = "Withdrawn by ATT&CK";

    /// <summary>The pages about many things that a site may have.</summary>
    public static ImmutableArray<LinkView> Pages { get; } =
    [
        new("Matrix", Route.Matrix(Terms.AttackDomain.Enterprise)),
        new("Mobile matrix", Route.Matrix(Terms.AttackDomain.Mobile)),
        new("ICS matrix", Route.Matrix(Terms.AttackDomain.Ics)),
        new("Techniques", Route.Techniques),
        new("Tactics", Route.Tactics),
        new("Gaps", Route.Gaps),
        new("Groups", Route.Groups),
        new("Software", Route.Software),
        new("Campaigns", Route.Campaigns),
        new("Threats", Route.Threats),
        new("Log sources", Route.LogSources),
        new("Data components", Route.DataComponents),
        new("Mitigations", Route.Mitigations),
        new("Providers", Route.Providers),
        new("Rules", Route.Rules),
        new("Methodology", Route.Methodology),
        new("Drift", Route.Drift),
        new("Changes", Route.Changes),
        new("Data", Route.Data),
    ];
}
