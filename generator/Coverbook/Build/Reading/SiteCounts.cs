namespace Coverbook.Build.Reading;

/// <summary>What a built site has.</summary>
public sealed record SiteCounts(int Techniques, int Findings, int Rules, int Pages, int Files, int Changed);
