namespace Coverbook.Sigma.Logic;

/// <summary>How the parts of a detection are joined.</summary>
internal enum Link : byte
{
    /// <summary>All must fit.</summary>
    And,

    /// <summary>One must fit.</summary>
    Or,
}
