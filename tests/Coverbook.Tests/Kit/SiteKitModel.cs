using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Tests.Kit;

/// <summary>What a small site knows, in domain words.</summary>
internal static class SiteKitModel
{
    /// <summary>Reads the site and gives its model.</summary>
    public static CoverageModel Model(this SiteKit kit) => kit.Read()!.Model;

    /// <summary>One technique of the model.</summary>
    public static TechniqueCoverage Of(this CoverageModel model, string id) => model.ById[TechniqueId.Parse(id)];

    /// <summary>Reads the site and gives one of its techniques.</summary>
    public static TechniqueCoverage Technique(this SiteKit kit, string id) => kit.Model().Of(id);

    /// <summary>The only diagnostic of the site.</summary>
    public static Diagnostic Complaint(this SiteKit kit) => Assert.Single(kit.Bag.ToSorted());
}
