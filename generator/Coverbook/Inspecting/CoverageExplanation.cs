using Coverbook.Build.Reading;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>The door for <c>coverbook explain</c>: reads a site and explains the numbers of one technique.</summary>
public static class CoverageExplanation
{
    /// <summary>
    /// The technique in force for an id as it was written, retired ids included; <c>null</c> when the site does not have it.
    /// </summary>
    public static ExplainedTechnique? Find(ReadSite site, string written) =>
        TechniqueId.TryParse(written, out var id) && site.Model.ById.TryGetValue(Withdrawn(site, id)?.Successor ?? id, out var technique)
            ? new ExplainedTechnique(site.Model, technique)
            : null;

    /// <summary>Why there is nothing to explain.</summary>
    public static string WhyNone(ReadSite site, string written) =>
        TechniqueId.TryParse(written, out var id) && Withdrawn(site, id) is { } gone
        ? $"{id} {gone.Technique.Name} was retired by ATT&CK, and no technique of this site has taken its place."
        : $"No technique of this site's ATT&CK data has the id {Quote.Of(written.ToUpperInvariant())}.";

    /// <summary>The id that could have been meant instead.</summary>
    public static string Suggest(ReadSite site, string written) => NearestName.Suggest(
        written, site.Model.Techniques.Select(
            technique => technique.Technique.Id.ToString()), "The site's list of techniques has them all.");

    private static WithdrawnTechnique? Withdrawn(ReadSite site, TechniqueId id) =>
        site.Model.Withdrawn.FirstOrDefault(gone => gone.Technique.Id == id);
}

/// <summary>The numbers of one technique, to be printed.</summary>
public sealed class ExplainedTechnique : ExplainedSubject
{
    private readonly CoverageModel model;
    private readonly TechniqueCoverage technique;

    internal ExplainedTechnique(CoverageModel model, TechniqueCoverage technique) => (this.model, this.technique) = (model, technique);

    /// <summary>Its id.</summary>
    public string Id => technique.Technique.Id.ToString();

    /// <inheritdoc/>
    public override IEnumerable<string> ToText() => CoverageText.Of(model, technique);

    /// <inheritdoc/>
    public override byte[] ToJson() => CoverageJson.Of(model, technique);
}
