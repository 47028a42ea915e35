using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Exporting;
using Coverbook.Terms;

namespace Coverbook.Build;

/// <summary>The door for <c>coverbook explain</c>: reads a site and explains the numbers of one technique.</summary>
public static class Explanation
{
    /// <summary>The technique in force for an id, revoked ids included; <c>null</c> when the site does not have it.</summary>
    public static TechniqueCoverage? Find(ReadSite site, TechniqueId id)
    {
        var inForce = site.Model.Withdrawn.FirstOrDefault(gone => gone.Technique.Id == id)?.Successor ?? id;
        return site.Model.ById.GetValueOrDefault(inForce);
    }

    /// <summary>The ids that could have been meant instead.</summary>
    public static string Suggest(ReadSite site, TechniqueId id) =>
        NearestName.Suggest(id.ToString(), site.Model.Techniques.Select(technique => technique.Technique.Id.ToString()), "Look it up on the site's list of techniques.");

    /// <summary>As lines of text.</summary>
    public static IEnumerable<string> ToText(ReadSite site, TechniqueCoverage technique) => TechniqueExplainer.ToText(site.Model, technique);

    /// <summary>As one JSON object on one line.</summary>
    public static byte[] ToJson(ReadSite site, TechniqueCoverage technique) => TechniqueExplainer.ToJson(site.Model, technique);
}
